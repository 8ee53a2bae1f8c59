# Clustered times with ties; data drawn here.
source("../cases.R")
suppressMessages(library(survival))
set.seed(20250205)
n <- 150
d <- data.frame(place = rep(1:30, 5), treated = rep(0:1, 75), region = rep(c("n", "s", "w"), 50))
d$age <- round(rnorm(n, 50, 9))
frailty <- rnorm(30, 0, .4)[d$place]
d$time <- ceiling(rexp(n, .05 * exp(-.5 * d$treated + .02 * (d$age - 50) + frailty)))
seen <- ceiling(runif(n, 8, 60))
d$event <- as.integer(d$time <= seen)
d$time <- pmin(d$time, seen)
control <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60)
spec <- function(extra) paste0('{"estimator": "cox", "time": "time", "event": "event", "terms": ["treated", "age", "region"], "factors": ["region"]', extra, '}')
terms <- function(fit) {
  se <- sqrt(diag(vcov(fit))); b <- coef(fit); z <- qnorm(.975)
  mapply(function(t, b, s) estimate(t, value = b, se = s, statistic = b / s, p = 2 * pnorm(-abs(b / s)), low = b - z * s, high = b + z * s),
         c("treated", "age", "region=s", "region=w"), b, se)
}
fit <- function(...) coxph(Surv(time, event) ~ treated + age + region, d, control = control, ...)
clustered <- coxph(Surv(time, event) ~ treated + age + region, d, control = control, cluster = place)
cases <- list(
  case(spec(""), terms(fit())),
  case(spec(', "ties": "breslow"'), terms(fit(ties = "breslow"))),
  case(spec(', "vcov": "robust"'), terms(fit(robust = TRUE))),
  case(spec(', "cluster": "place"'), terms(clustered)))
write_cases(d, cases, "survival")
