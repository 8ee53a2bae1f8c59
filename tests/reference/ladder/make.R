# Rungs before and after with a drift upwards; data drawn here. Stuart-Maxwell by its formula with one rung left out.
source("../cases.R")
set.seed(20250203)
n <- 160
d <- data.frame(before = sample(1:6, n, TRUE, c(3, 4, 5, 3, 2, 1)))
d$after <- pmin(6, pmax(1, d$before + sample(-1:2, n, TRUE, c(2, 6, 3, 1))))
t <- table(factor(d$before, 1:6), factor(d$after, 1:6))
difference <- (rowSums(t) - colSums(t))[-6]
covariance <- (diag(rowSums(t) + colSums(t) - 2 * diag(t)) - (t + t(t)) * (1 - diag(6)))[-6, -6]
statistic <- drop(difference %*% solve(covariance, difference))
up <- sum(d$after > d$before); down <- sum(d$after < d$before)
share <- function(term, x, n, ...) { i <- prop.test(x, n, correct = FALSE)$conf.int; estimate(term, value = x / n, low = i[1], high = i[2], ...) }
cases <- list(case('{"estimator": "ladder", "rung_before": "before", "rung_after": "after", "levels": 6}',
  c(share("up", up, n), share("same", n - up - down, n), share("down", down, n), share("sign-test", up, up + down, p = binom.test(up, up + down)$p.value),
    estimate("stuart-maxwell", value = statistic, statistic = statistic, df = 5, p = pchisq(statistic, 5, lower.tail = FALSE)))))
write_cases(d, cases, "stats")
