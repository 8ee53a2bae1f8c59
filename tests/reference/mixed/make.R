# Fourteen places of unequal size, a treatment per place, moments and ages that differ; data drawn here. REML and ML by Newton's method on the
# variances with exact derivatives, with whole n x n matrices and the formulas of Giesbrecht and Burns (1985) and of Kenward and Roger (1997);
# lme4, lmerTest and pbkrtest, whose search stops near 1e-8, must say the same.
source("../cases.R")
suppressMessages({ library(lme4); library(lmerTest); library(pbkrtest) })
set.seed(20250221)
sizes <- c(3, 4, 5, 6, 8, 9, 12, 4, 5, 7, 10, 3, 6, 14)
d <- do.call(rbind, lapply(seq_along(sizes), function(g) {
  moment <- round(runif(sizes[g], 0, 4), 1); level <- rnorm(1, 0, .9); slope <- rnorm(1, 0, .5)
  data.frame(place = g, treated = as.integer(g %% 3 == 1), moment = moment, age = round(rnorm(sizes[g], 50, 9)),
             y = round(6 + level + (.4 + slope) * moment + .5 * (g %% 3 == 1) + rnorm(sizes[g]), 2))
}))
X <- model.matrix(~ treated + moment + age, d); y <- d$y; n <- nrow(d); k <- ncol(X); m <- d$moment
same <- outer(d$place, d$place, "=="); ones <- rep(1, n)
intercept <- list(diag(n), same * 1)
slope <- list(diag(n), same * 1, same * (outer(m, ones) + outer(ones, m)), same * outer(m, m))

exact <- function(basis, s, restricted = TRUE) {
  pairs <- function(f) outer(seq_along(s), seq_along(s), Vectorize(f))
  for (step in 1:60) {
    V <- Reduce(`+`, Map(`*`, s, basis)); Vi <- solve(V); Phi <- solve(t(X) %*% Vi %*% X)
    P <- Vi - Vi %*% X %*% Phi %*% t(X) %*% Vi; r <- P %*% y
    M <- if (restricted) P else Vi
    score <- sapply(basis, function(b) sum(M * b) - drop(t(r) %*% b %*% r))
    expected <- pairs(function(i, j) sum((M %*% basis[[i]]) * t(M %*% basis[[j]])))
    observed <- pairs(function(i, j) 2 * drop(t(r) %*% basis[[i]] %*% P %*% basis[[j]] %*% r)) - expected
    s <- s - solve(if (step < 20) expected else observed, score)
  }
  A <- 2 * solve(observed); W <- 2 * solve(expected)
  K <- Phi %*% t(X) %*% Vi
  slopes <- lapply(basis, function(b) K %*% b %*% t(K))
  derivative <- lapply(basis, function(b) -t(X) %*% Vi %*% b %*% Vi %*% X)
  sum <- matrix(0, k, k)
  for (i in seq_along(s)) for (j in seq_along(s)) sum <- sum + W[i, j] *
    (t(X) %*% Vi %*% basis[[i]] %*% Vi %*% basis[[j]] %*% Vi %*% X - derivative[[i]] %*% Phi %*% derivative[[j]])
  df <- function(S) sapply(1:k, function(c) { g <- sapply(slopes, function(D) D[c, c]); 2 * Phi[c, c]^2 / drop(t(g) %*% S %*% g) })
  list(b = drop(K %*% y), se = sqrt(diag(Phi)), df = df(A), adjusted = sqrt(diag(Phi + 2 * Phi %*% sum %*% Phi)), kr = df(W))
}
terms <- function(b, se, df) mapply(function(t, b, s, f) estimate(t, value = b, se = s, statistic = b / s, df = f, p = 2 * pt(-abs(b / s), f),
  low = b - qt(.975, f) * s, high = b + qt(.975, f) * s), colnames(X), b, se, df)
spec <- function(extra) paste0('{"estimator": "mixed", "outcome": "y", "terms": ["treated", "moment", "age"], "group": "place"', extra, '}')
near <- function(a, b) stopifnot(max(abs(a / b - 1)) < 1e-6)

cases <- list()
for (random in c("(1 | place)", "(moment | place)")) {
  slopes <- if (random == "(1 | place)") "" else ', "slopes": ["moment"]'
  e <- if (slopes == "") exact(intercept, c(1, 1)) else exact(slope, c(1, 1, 0, .3))
  fit <- lmerTest::lmer(as.formula(paste("y ~ treated + moment + age +", random)), d, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  s <- coef(summary(fit, ddf = "Satterthwaite")); kr <- coef(summary(fit, ddf = "Kenward-Roger"))
  near(s[, "Std. Error"], e$se); near(s[, "df"], e$df); near(kr[, "Std. Error"], e$adjusted); near(kr[, "df"], e$kr)
  cases <- c(cases, list(case(spec(slopes), terms(e$b, e$se, e$df), 2e-8),
    case(spec(paste0(slopes, ', "df": "kenward-roger"')), terms(e$b, e$adjusted, e$kr), 2e-8)))
}
ml <- exact(intercept, c(1, 1), FALSE)
fit <- lmerTest::lmer(y ~ treated + moment + age + (1 | place), d, REML = FALSE, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
near(coef(summary(fit))[, "Std. Error"], ml$se); near(coef(summary(fit))[, "df"], ml$df)
cases <- c(cases, list(case(spec(', "method": "ML"'), terms(ml$b, ml$se, ml$df), 2e-8)))
write_cases(d, cases, c("lme4", "lmerTest", "pbkrtest"))
