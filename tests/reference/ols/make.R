# Regression with unequal variances and unequal clusters; data drawn here.
source("../cases.R")
suppressMessages(library(estimatr))
set.seed(20250101)
street <- rep(1:14, times = c(2, 3, 4, 5, 6, 7, 8, 9, 10, 3, 6, 7, 5, 5))
n <- length(street)
d <- data.frame(age = round(runif(n, 18, 90), 1), alone = rbinom(n, 1, .4), supported = as.integer(street %% 2 == 0), street = street)
d$y <- round(3 + .02 * d$age + .8 * d$alone - .5 * d$supported + rnorm(14)[street] * .6 + rnorm(n) * (.3 + .02 * d$age), 4)
d$w <- rep(c(.5, 1, 2, 3.25), length.out = n)
f <- y ~ age + alone + supported
spec <- function(vcov, cluster = "") paste0('{"estimator": "ols", "outcome": "y", "terms": ["age", "alone", "supported"], "vcov": "', vcov, '"', cluster, "}")
plain <- lapply(c("classical", "HC0", "HC1", "HC2", "HC3"), function(k) case(spec(k), robust(lm_robust(f, d, se_type = k))))
clustered <- lapply(list(c("CR0", "CR0"), c("CR1", "stata"), c("CR2", "CR2")), function(k)
  case(spec(k[1], ', "cluster": "street"'), robust(lm_robust(f, d, clusters = street, se_type = k[2]))))
weights <- ', "weights": "w"'
weighted <- c(
  lapply(c("classical", "HC0", "HC1", "HC2", "HC3"), function(k) case(spec(k, weights), robust(lm_robust(f, d, weights = w, se_type = k)))),
  lapply(list(c("CR0", "CR0"), c("CR1", "stata")), function(k)
    case(spec(k[1], paste0(weights, ', "cluster": "street"')), robust(lm_robust(f, d, weights = w, clusters = street, se_type = k[2])))))
write_cases(d, c(plain, clustered, weighted), "estimatr")
