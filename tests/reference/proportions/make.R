# Counts: no data are needed, input.csv only keeps the shape of the other folders.
source("../cases.R")
d <- data.frame(none = 0)
wilson <- function(x, n, level = .95) as.vector(prop.test(x, n, correct = FALSE, conf.level = level)$conf.int)
newcombe <- function(a, n1, b, n2) {
  p <- a / n1; q <- b / n2; x <- wilson(a, n1); y <- wilson(b, n2)
  c(p - q - sqrt((p - x[1])^2 + (y[2] - q)^2), p - q + sqrt((x[2] - p)^2 + (q - y[1])^2))
}
ratios <- function(a, n1, b, n2) {
  z <- qnorm(.975); rr <- (a / n1) / (b / n2); se <- sqrt(1/a - 1/n1 + 1/b - 1/n2)
  or <- a * (n2 - b) / (b * (n1 - a)); so <- sqrt(1/a + 1/b + 1/(n1 - a) + 1/(n2 - b))
  c(estimate("risk-ratio", value = rr, low = exp(log(rr) - z * se), high = exp(log(rr) + z * se), p = 2 * pnorm(-abs(log(rr) / se))),
    estimate("odds-ratio", value = or, low = exp(log(or) - z * so), high = exp(log(or) + z * so), p = 2 * pnorm(-abs(log(or) / so))))
}
two <- function(a, n1, b, n2) {
  i <- newcombe(a, n1, b, n2)
  case(sprintf('{"estimator": "proportions", "successes": [%d, %d], "n": [%d, %d]}', a, b, n1, n2),
       c(estimate("difference", value = a / n1 - b / n2, low = i[1], high = i[2], p = fisher.test(matrix(c(a, n1 - a, b, n2 - b), 2))$p.value),
         ratios(a, n1, b, n2)))
}
one <- function(x, n, level) {
  i <- wilson(x, n, level)
  case(sprintf('{"estimator": "proportion", "successes": %d, "n": %d, "level": %g}', x, n, level), estimate("share", value = x / n, low = i[1], high = i[2]))
}
pair <- binom.test(11, 15)
mh <- mantelhaen.test(array(c(12, 8, 30, 25, 7, 9, 21, 40), c(2, 2, 2)), correct = FALSE)
cases <- list(
  one(23, 61, .95), one(1, 12, .9), two(37, 90, 61, 101), two(4, 33, 9, 28),
  case('{"estimator": "mcnemar", "table": [[40, 11], [4, 30]]}',
       c(estimate("difference", value = 7 / 85, p = pair$p.value),
         estimate("odds-ratio", value = 11 / 4, low = pair$conf.int[1] / (1 - pair$conf.int[1]), high = pair$conf.int[2] / (1 - pair$conf.int[2])))),
  case('{"estimator": "mantel-haenszel", "table": [[[12, 8], [30, 25]], [[7, 9], [21, 40]]]}',
       estimate("odds-ratio", value = unname(mh$estimate), statistic = unname(mh$statistic), p = mh$p.value, low = mh$conf.int[1], high = mh$conf.int[2])))
write_cases(d, cases, "stats")
