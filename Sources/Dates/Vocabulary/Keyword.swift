/// Words that have no value of their own but shape an expression.
enum Keyword: String, CaseIterable, Sendable {
  case none = ""
  case a, about, ad, additional, after, afterward, afterwards, age, ago, all, almost, am, an, and, another, any
  case approximately, around, article, `as`, at, b, bare, barely, bc, bce, be, before, anniversary, hijackings, terror,
    terrorist, attacks, attack, ahead, beforehand, beginning, between
  case billion, business, by, c, ca, calendar, ce, cents, century, chapter, circa, clock, close, coming, comparable
  case consecutive, corresponding, countless, couple, current, currently, date, day, distant, dollars, dozens, during
  case each, earlier, early, easter, effective, end, ended, ending, ensuing, entire, era, every, exactly, extra, fall
  case few, fewer, final, financial, first, fiscal, flight, following, `for`, former, from, full, further, future, fy
  case good, h, half, have, he, height, hence, her, highway, his, hrs, `in`, intervening, issue, it, its, just, last
  case late, lately, later, latest, latter, least, less, local, long, m, many, mere, mid, midday, middle, midnight
  case midst, million, model, more, most, my, nd, near, nearly, next, no, noon, not, now, nowadays, numerous, o
  case oclock, of, old, olds, on, once, one, only, or, other, our, outset, over, overnight, p, page, part, past
  case payable, people, per, percent, period, pm, pounds, preceding, present, presently, previous, previously, prior
  case q, quarter, rd, recent, recently, record, remainder, rest, right, roughly, route, s, same, section, set
  case several, she, short, since, so, some, soon, spring, st, start, straight, subsequent, succeeding, successive, t
  case th, than, that, the, their, these, they, this, those, through, throughout, till, time, times, to, today
  case tomorrow, tonight, trading, turn, twice, under, until, up, upcoming, various, vol, volume, week, weekend, whole
  case windows, working, yesterday, z
}
