# Two groups of unequal size and spread, and the same persons twice; data drawn here.
source("../cases.R")
set.seed(20250201)
n <- 41
d <- data.frame(group = rep(c("a", "b"), c(17, 24)))
d$before <- round(rnorm(n, 6, 2), 3)
d$after <- round(d$before - .8 * (d$group == "a") + rnorm(n) * ifelse(d$group == "a", 2.5, 1), 3)
test <- function(t, sign = 1) estimate("difference", value = unname(if (length(t$estimate) == 2) t$estimate[1] - t$estimate[2] else t$estimate),
  se = t$stderr, statistic = unname(t$statistic), df = unname(t$parameter), p = t$p.value, low = t$conf.int[1], high = t$conf.int[2])
cases <- list(
  case('{"estimator": "t-test", "outcome": "after", "group": "group"}', test(t.test(after ~ group, d))),
  case('{"estimator": "t-test", "outcome": "after", "group": "group", "variance": "equal", "level": 0.9}', test(t.test(after ~ group, d, var.equal = TRUE, conf.level = .9))),
  case('{"estimator": "t-test", "outcome": "after", "outcome_2": "before"}', test(t.test(d$after, d$before, paired = TRUE))))
write_cases(d, cases, "stats")
