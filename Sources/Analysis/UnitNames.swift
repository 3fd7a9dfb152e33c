/// Units and currencies under one name each.
enum UnitNames {
  private static let units: [String: String] = [
    "%": "percent", "percent": "percent", "percentage": "percent", "pct": "percent",
    "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard",
    "mile": "mile", "miles": "mile", "km": "kilometre", "kilometre": "kilometre", "kilometres": "kilometre",
    "kilometer": "kilometre", "kilometers": "kilometre", "metre": "metre", "metres": "metre", "meter": "metre",
    "meters": "metre", "centimetre": "centimetre", "centimetres": "centimetre", "centimeter": "centimetre",
    "centimeters": "centimetre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "kilogram": "kilogram",
    "kilograms": "kilogram", "kilo": "kilogram", "kilos": "kilogram", "gram": "gram", "grams": "gram",
    "ton": "ton", "tons": "ton", "tonne": "tonne", "tonnes": "tonne", "pounds": "pound", "lb": "pound", "lbs": "pound",
    "ounce": "ounce", "ounces": "ounce", "litre": "litre", "litres": "litre", "liter": "litre", "liters": "litre",
    "gallon": "gallon", "gallons": "gallon", "barrel": "barrel", "barrels": "barrel", "acre": "acre", "acres": "acre",
    "hectare": "hectare", "hectares": "hectare", "mph": "mile per hour", "knot": "knot", "knots": "knot",
    "kph": "kilometre per hour", "degree": "degree", "degrees": "degree", "megawatt": "megawatt",
    "megawatts": "megawatt", "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute",
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
  ]
  private static let currencies: [String: String] = [
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "c$": "CAD", "a$": "AUD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "sterling": "GBP",
    "¥": "JPY", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB",
    "roubles": "RUB", "rupee": "INR", "rupees": "INR", "₹": "INR", "franc": "CHF", "francs": "CHF",
  ]

  static func unit(_ word: String) -> String? { units[word] }
  static func currency(_ word: String) -> String? { currencies[word] }
}
