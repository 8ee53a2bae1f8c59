# Panel with gaps, unit and period effects, errors by unit; data drawn here.
source("../cases.R")
suppressMessages({library(sandwich); library(estimatr)})
set.seed(20250103)
d <- expand.grid(period = 1:5, unit = 1:36)
d$treated <- as.integer(d$unit <= 15 & d$period >= 4)
d$size <- round(rnorm(nrow(d)), 3)
d$y <- round(rnorm(36)[d$unit] + .3 * d$period - .6 * d$treated + .2 * d$size + rnorm(nrow(d)) * .8, 4)
d <- d[-sample(nrow(d), 21), ]
m <- lm(y ~ treated + size + factor(unit) + factor(period), d)
G <- length(unique(d$unit)); n <- nrow(d); slopes <- 2; periods <- 5
V0 <- vcovCL(m, cluster = d$unit, type = "HC0", cadjust = FALSE)
row <- function(term, V, df) {
  b <- coef(m)[[term]]; se <- sqrt(V[term, term]); q <- qt(.975, df)
  estimate(term, value = b, se = se, df = df, p = 2 * pt(-abs(b / se), df), low = b - q * se, high = b + q * se)
}
# Unit effects lie within clusters and are not counted: K = slopes + periods.
nested <- V0 * G / (G - 1) * (n - 1) / (n - slopes - periods)
spec <- function(vcov) paste0('{"estimator": "did", "outcome": "y", "terms": ["treated", "size"], "absorb": ["unit", "period"], "cluster": "unit", "vcov": "', vcov, '"}')
terms <- c("treated", "size")
cases <- list(
  case(spec("CR1"), sapply(terms, row, V = nested, df = G - 1)),
  case(spec("CR0"), sapply(terms, row, V = V0, df = G - 1)),
  case(spec("classical"), sapply(terms, row, V = vcov(m), df = m$df.residual)),
  case(spec("CR2"), robust(lm_robust(y ~ treated + size + factor(period), d, fixed_effects = ~unit, clusters = unit, se_type = "CR2"), terms)),
  case(spec("HC1"), sapply(terms, row, V = vcovHC(m, type = "HC1"), df = m$df.residual)))
write_cases(d, cases, c("sandwich", "estimatr"))
