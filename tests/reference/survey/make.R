# Strata with three to five clusters, unequal weights; data drawn here. Linearised variance by its formula.
source("../cases.R")
set.seed(20250209)
d <- do.call(rbind, lapply(1:5, function(h) do.call(rbind, lapply(1:(2 + h %% 4), function(c)
  data.frame(stratum = h, cluster = c, clusters = 10 + h, weight = round(runif(8, 5, 20), 2), y = round(rnorm(8, h / 2 + rnorm(1) / 2), 3))))))
variance <- function(z, fpc) sum(tapply(seq_along(z), d$stratum, function(i) {
  t <- tapply(z[i], d$cluster[i], sum); n <- length(t)
  (if (fpc) 1 - n / d$clusters[i][1] else 1) * n * var(t)
}))
df <- nrow(unique(d[c("stratum", "cluster")])) - 5
term <- function(name, value, z, fpc = FALSE) {
  se <- sqrt(variance(z, fpc)); q <- qt(.975, df)
  estimate(name, value = value, se = se, df = df, low = value - q * se, high = value + q * se)
}
w <- d$weight; mean <- sum(w * d$y) / sum(w); total <- sum(w * d$y)
spec <- function(extra) paste0('{"estimator": "survey", "outcome": "y", "weights": "weight", "strata": "stratum", "cluster": "cluster"', extra, '}')
cases <- list(
  case(spec(""), term("mean", mean, w * (d$y - mean) / sum(w))),
  case(spec(', "population": "clusters"'), term("mean", mean, w * (d$y - mean) / sum(w), TRUE)),
  case(spec(', "statistic": "total"'), term("total", total, w * d$y)))
write_cases(d, cases, "stats")
