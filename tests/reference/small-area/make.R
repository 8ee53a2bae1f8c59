# Areas with known sampling variances; data drawn here. The variance between areas by root finding on each method's equation.
source("../cases.R")
set.seed(20250208)
m <- 40
d <- data.frame(x = round(rnorm(m), 3), variance = round(runif(m, .05, .6), 4))
d$y <- round(2 + .7 * d$x + rnorm(m) * .5 + rnorm(m) * sqrt(d$variance), 4)
X <- cbind(1, d$x)
fit <- function(A) { W <- diag(1 / (A + d$variance)); K <- solve(t(X) %*% W %*% X); list(W = W, K = K, b = K %*% t(X) %*% W %*% d$y) }
equation <- list(
  REML = function(A) { f <- fit(A); P <- f$W - f$W %*% X %*% f$K %*% t(X) %*% f$W; drop(t(d$y) %*% P %*% P %*% d$y) - sum(diag(P)) },
  ML = function(A) { f <- fit(A); r <- d$y - X %*% f$b; sum(diag(f$W)^2 * r^2) - sum(diag(f$W)) },
  FH = function(A) { f <- fit(A); r <- d$y - X %*% f$b; sum(diag(f$W) * r^2) - (m - 2) })
cases <- lapply(names(equation), function(method) {
  f <- fit(uniroot(equation[[method]], c(1e-4, 5), tol = 1e-14)$root)
  case(paste0('{"estimator": "small-area", "outcome": "y", "variance": "variance", "terms": ["x"], "method": "', method, '"}'),
       mapply(function(t, b, s) estimate(t, value = b, se = s), c("(Intercept)", "x"), f$b, sqrt(diag(f$K))))
})
write_cases(d, cases, "stats")
