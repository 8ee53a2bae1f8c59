# Two arms with a baseline and a covariate; data drawn here.
source("../cases.R")
suppressMessages(library(estimatr))
set.seed(20250102)
n <- 64
d <- data.frame(arm = rep(0:1, c(30, 34)), age = round(rnorm(n, 60, 12), 1))
d$before <- round(5 + .03 * d$age + rnorm(n), 3)
d$after <- round(2 + .5 * d$before + .01 * d$age - .7 * d$arm + .15 * d$arm * (d$before - 7) + rnorm(n) * (1 + .4 * d$arm), 3)
spec <- function(estimator) paste0('{"estimator": "', estimator, '", "outcome": "after", "baseline": "before", "treatment": "arm", "terms": ["age"]}')
d$change <- d$after - d$before
lin <- lm_lin(after ~ arm, ~ before + age, d, se_type = "HC2")
cases <- list(
  case(spec("ancova"), robust(lm_robust(after ~ arm + before + age, d, se_type = "HC2"))),
  case(spec("change"), robust(lm_robust(change ~ arm + age, d, se_type = "HC2"))),
  case(spec("lin"), robust(lin, c("(Intercept)", "arm", "before_c", "age_c", "arm:before_c", "arm:age_c"), c("(Intercept)", "arm", "before", "age", "arm:before", "arm:age"))))
write_cases(d[c("arm", "age", "before", "after")], cases, "estimatr")
