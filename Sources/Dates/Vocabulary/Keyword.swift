/// Words that have no value of their own but shape an expression.
enum Keyword: String, CaseIterable, Sendable {
  case none = ""
  case the, a, an, of, `in`, on, at, by, since, until, till, from, to, through, between, and, or, `for`, during, within
  case over, before, after, `as`, than, into, throughout, under, toward, towards, but, with
  case ago, earlier, later, hence, following, previous, preceding, afterward, afterwards, beforehand, subsequently
  case last, past, this, that, these, those, next, coming, same, current, latest, upcoming, recent, prior, subsequent
  case succeeding, future, present, then, ensuing, intervening, final, first, new
  case early, late, latter, mid, middle, midst, beginning, start, end, close, outset, height, turn, rest, remainder,
    part
  case every, each, per, once, twice, other, alternate, any, one, all
  case about, around, nearly, almost, approximately, roughly, some, more, less, fewer, least, most, up, no, only
  case barely, exactly, just, another, additional, further, extra, circa, ca, approx, c
  case several, few, couple, many, dozens, countless, numerous, various, half, quarter, whole, full, entire
  case good, bare, mere, consecutive, straight, successive, trading, working, business, calendar
  case now, currently, today, yesterday, tomorrow, tonight, overnight, nowadays, presently, recently, soon, lately
  case previously, formerly, former, already, immediately, shortly, moment, time, times, right
  case near, distant, term, short, long, date, period, point, stage, foreseeable, old, olds, age, aged, ahead
  case fiscal, financial, ended, ending, corresponding, comparable, versus, post, pre, bc, bce, ad, ce, b, e, d
  case s, th, st, nd, rd, t, m, p, am, pm, o, clock, hrs, noon, midnight, midday, z, q, h, oclock, local
  case christmas, easter, thanksgiving, halloween, valentine, valentines, independence, memorial, labor, labour, boxing
  case patrick, patricks, martin, luther, king, veterans, columbus, presidents, armistice, remembrance, bastille, ash
  case eve, day, `is`, was, week, weekend, election, inauguration, fool, fools
  case jr, groundhog, christmastime, epiphany, pentecost, anzac, earth, mothers, fathers, mother, father, lent, palm
  case victory, europe, vj, ve, saints, souls, anniversary, birthday, era, epoch, century
  case not, it, its, he, she, they, there, will, fall, spring, his, her, their, our, my, your
  case again, yet, beyond, so, sometime, modern, being, mr, mrs, ms, dr, gen, sen, rep, lt, col, gov, sgt, inc, corp
  case ltd, u, n, million, billion, percent, people, dollars, pounds, wars, war, page, chapter
  case vol, volume, issue, section, article, highway, route, flight, model, windows, street, avenue, crisis, payable,
    effective, record, cents
}
