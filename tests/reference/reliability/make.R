# Five items with one common factor, one item asked the other way round; data drawn here. Alpha and its errors by their formulas; omega from
# factanal, whose search ends at about six digits.
source("../cases.R")
set.seed(20250206)
n <- 180; factor <- rnorm(n)
d <- as.data.frame(sapply(1:5, function(i) pmin(5, pmax(1, round(3 + .5 * i / 2 * factor + rnorm(n))))))
names(d) <- paste0("i", 1:5)
d$i3 <- 6 - d$i3
x <- transform(d, i3 = 6 - i3); C <- cov(x); k <- 5
alpha <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
total <- sum(C); trace <- sum(diag(C)); square <- C %*% C
se <- sqrt(2 * k^2 / ((k - 1)^2 * total^3) * (total * (sum(diag(square)) + trace^2) - 2 * trace * sum(square)) / n)
bound <- function(p) 1 - (1 - alpha) * qf(p, n - 1, (n - 1) * (k - 1))
f <- factanal(covmat = C, factors = 1, n.obs = n, control = list(lower = 1e-8, opt = list(factr = 10)))
loadings <- f$loadings[, 1] * sqrt(diag(C)); unique <- f$uniquenesses * diag(C)
omega <- sum(loadings)^2 / (sum(loadings)^2 + sum(unique))
spec <- '{"estimator": "reliability", "items": ["i1", "i2", "i3", "i4", "i5"], "reverse": ["i3"], "scale": [1, 5]}'
cases <- list(case(spec, estimate("alpha", value = alpha, se = se, low = bound(.975), high = bound(.025))), case(spec, estimate("omega", value = omega), 1e-5))
write_cases(d, cases, "stats")
