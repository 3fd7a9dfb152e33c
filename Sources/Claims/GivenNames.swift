/// Common given names by the gender that English-language news most often gives their bearers.
///
/// Used for one thing only: to keep "she" from a man and "he" from a woman. A name not listed allows both.
enum GivenNames {
  private static let female: Set<String> = set(
    """
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Sandra Ashley Emily Kimberly Margaret
    Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Anna Ruth
    Brenda Pamela Nicole Katherine Catherine Virginia Christine Janet Debra Rachel Carolyn Emma Maria Heather Diane Julie
    Joyce Victoria Kelly Christina Joan Evelyn Lauren Judith Olivia Martha Cheryl Megan Andrea Ann Anne Alice Jean Doris
    Jacqueline Hannah Kathryn Gloria Teresa Sara Janice Marie Julia Grace Judy Theresa Rose Beverly Denise Marilyn Amber
    Danielle Brittany Diana Abigail Jane Natalie Lori Kayla Alexis Tiffany Hillary Nikki Elena Olga Irina Natalia Fatima
    Aisha Leila Mei Ursula Angela Theresa Liz Kate Beth Sue Claire Charlotte Sophie Sophia Lucy Mara Nora Eva Ingrid
    """)
  private static let male: Set<String> = set(
    """
    James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald
    Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric
    Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry
    Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry
    Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert
    Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene Ted Marco Bernie Jeb Mike Bill Jim
    Tom Bob Dan Ben Tim Jeff Greg Steve Chris Antony Lloyd Mitch Chuck Jon Vladimir Sergei Dmitry Ivan Boris Igor Ahmed
    Mohammed Muhammad Ali Hassan Omar Yusuf Wei Emmanuel Olaf Viktor Xavier Carlos Luis Pedro Miguel Barack Hugo Tobias
    """)

  static func gender(of name: String) -> NameIndex.Gender? {
    if female.contains(name) { return .female }
    return male.contains(name) ? .male : nil
  }

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
