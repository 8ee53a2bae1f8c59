# Four groups with unequal size and spread, with ties; data drawn here.
source("../cases.R")
set.seed(20250207)
d <- data.frame(group = rep(c("a", "b", "c", "d"), c(12, 20, 9, 30)))
d$y <- round(rnorm(71, c(a = 0, b = .5, c = 1, d = .4)[d$group], c(a = 1, b = 2, c = .7, d = 1.3)[d$group]), 1)
f <- anova(lm(y ~ group, d)); w <- oneway.test(y ~ group, d); k <- kruskal.test(y ~ factor(group), d)
cases <- list(case('{"estimator": "anova", "outcome": "y", "group": "group"}',
  c(estimate("anova", value = f[1, "F value"], df = f[2, "Df"], p = f[1, "Pr(>F)"]),
    estimate("welch", value = unname(w$statistic), df = unname(w$parameter[2]), p = w$p.value),
    estimate("kruskal-wallis", value = unname(k$statistic), df = unname(k$parameter), p = k$p.value))))
write_cases(d, cases, "stats")
