# Values without ties (exact tests of base R) and with many (normal approximation, groups large enough for it); data drawn here.
source("../cases.R")
set.seed(20250202)
n <- 140
d <- data.frame(group = rep(c("a", "b"), 70), small = rep(c("x", "y", "z"), c(9, 12, 119)))
d$fine <- round(rnorm(n) + .4 * (d$group == "a"), 6)
d$later <- round(d$fine + rnorm(n, .3), 6)
d$coarse <- sample(0:6, n, replace = TRUE)
small <- d[d$small != "z", ]
two <- wilcox.test(small$fine[small$small == "x"], small$fine[small$small == "y"], exact = TRUE, conf.int = TRUE)
pairs <- wilcox.test(small$later, small$fine, paired = TRUE, exact = TRUE, conf.int = TRUE)
large <- wilcox.test(coarse ~ group, d, exact = FALSE)
location <- function(t, ...) estimate("location", statistic = unname(t$statistic), p = t$p.value, ...)
cases <- list(
  case('{"estimator": "wilcoxon", "outcome": "fine", "group": "small", "order": ["x", "y"]}',
       location(two, value = unname(two$estimate), low = two$conf.int[1], high = two$conf.int[2])),
  case('{"estimator": "wilcoxon", "outcome": "later", "outcome_2": "fine", "where": {"small": ["x", "y"]}}',
       location(pairs, value = unname(pairs$estimate), low = pairs$conf.int[1], high = pairs$conf.int[2])),
  case('{"estimator": "wilcoxon", "outcome": "coarse", "group": "group"}', location(large)))
write_cases(d, cases, "stats")
