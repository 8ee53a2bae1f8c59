# Eighteen places of unequal size, half of them treated; yes or no, counts with exposure, and amounts with zeros; data drawn here. Errors by row and by
# place of sandwich and clubSandwich; of the risk difference and log risk ratio by the delta method. Fitted to the last digits: R stops early.
# CR2 is that of the last weighted regression, its rows multiplied by the roots of their weights: A_g = (I - H_gg)^(-1/2) there. clubSandwich's own method
# for glm takes another root of the same matrix (its errors here differ by 0.002 to 1.2 percent); both are unbiased when the model holds.
source("../cases.R")
suppressMessages({ library(sandwich); library(clubSandwich); library(MASS) })
set.seed(20250222)
sizes <- rep(c(3, 5, 8, 12, 16, 22), 3)
d <- do.call(rbind, lapply(seq_along(sizes), function(g) {
  n <- sizes[g]; x <- round(rnorm(n), 2); treated <- g %% 2; level <- rnorm(1, 0, .5)
  eta <- -.3 + .5 * x + .4 * treated + level
  weeks <- round(runif(n, 4, 40))
  data.frame(place = g, treated = treated, x = x, weeks = weeks, yes = rbinom(n, 1, plogis(eta)),
             visits = rnbinom(n, mu = weeks * exp(eta - 2), size = 2), euro = round(rbinom(n, 1, .8) * rgamma(n, 1.5, scale = 100 * exp(eta / 2)), 2))
}))
tight <- glm.control(epsilon = 1e-16, maxit = 200)
settled <- function(fit) { for (i in 1:3) fit <- update(fit, start = coef(fit)); fit }
terms <- function(fit, V, df) {
  b <- coef(fit); se <- sqrt(diag(V)); q <- qt(.975, df); p <- 2 * pt(-abs(b / se), df)
  mapply(function(t, b, s, f, p, q) if (is.finite(f)) estimate(t, value = b, se = s, statistic = b / s, df = f, p = p, low = b - q * s, high = b + q * s)
         else estimate(t, value = b, se = s, statistic = b / s, p = p, low = b - q * s, high = b + q * s), names(b), b, se, df, p, q)
}
gradients <- function(fit) {
  X <- model.matrix(fit); one <- X; one[, "treated"] <- 1; none <- X; none[, "treated"] <- 0
  offset <- if (is.null(fit$offset)) 0 else fit$offset
  e1 <- drop(one %*% coef(fit)) + offset; e0 <- drop(none %*% coef(fit)) + offset
  m1 <- mean(fit$family$linkinv(e1)); m0 <- mean(fit$family$linkinv(e0))
  g1 <- colMeans(fit$family$mu.eta(e1) * one); g0 <- colMeans(fit$family$mu.eta(e0) * none)
  list(value = c(difference = m1 - m0, log_ratio = log(m1 / m0)), difference = g1 - g0, log_ratio = g1 / m1 - g0 / m0)
}
whitened <- function(fit) {
  w <- sqrt(weights(fit, "working")); X <- model.matrix(fit) * w; z <- drop(X %*% coef(fit)) + w * residuals(fit, "working")
  lm(z ~ 0 + X)
}
marginal <- function(fit, V, kind, df) {
  g <- gradients(fit)
  unlist(lapply(c("difference", "log_ratio"), function(name) {
    J <- g[[name]]; se <- sqrt(drop(t(J) %*% V %*% J)); v <- g$value[[name]]
    f <- if (is.null(df)) clubSandwich::linear_contrast(whitened(fit), vcov = V, contrasts = matrix(J, 1), test = "Satterthwaite")$df else df
    path <- function(field) c("marginal", "treated", paste0(name, field))
    c(diagnostic(path(""), v), diagnostic(path(paste0("_se_", kind)), se),
      diagnostic(path("_low"), v - qt(.975, f) * se), diagnostic(path("_high"), v + qt(.975, f) * se))
  }))
}
cases <- function(estimator, fields, fit, data) {
  spec <- function(extra) paste0('{"estimator": "', estimator, '", ', fields, ', "terms": ["treated", "x"]', extra, '}')
  free <- if (fit$family$family == "Gamma") df.residual(fit) else Inf
  place <- factor(data$place); G <- nlevels(place)
  hc1 <- vcovHC(fit, type = "HC1"); cr0 <- vcovCL(fit, place, type = "HC0", cadjust = FALSE); cr1 <- vcovCL(fit, place, type = "HC1")
  cr2 <- clubSandwich::vcovCR(whitened(fit), cluster = place, type = "CR2")
  satterthwaite <- clubSandwich::coef_test(whitened(fit), vcov = cr2, test = "Satterthwaite")$df
  list(case(spec(', "vcov": "HC0"'), terms(fit, vcovHC(fit, type = "HC0"), free), 1e-8, marginal(fit, vcovHC(fit, type = "HC0"), "hc0", free)),
       case(spec(', "vcov": "HC1"'), terms(fit, hc1, free), 1e-8, marginal(fit, hc1, "hc1", free)),
       case(spec(', "cluster": "place", "vcov": "CR0"'), terms(fit, cr0, G - 1), 1e-8, marginal(fit, cr0, "cr0", G - 1)),
       case(spec(', "cluster": "place", "vcov": "CR1"'), terms(fit, cr1, G - 1), 1e-8, marginal(fit, cr1, "cr1", G - 1)),
       case(spec(', "cluster": "place"'), terms(fit, as.matrix(cr2), satterthwaite), 1e-8, marginal(fit, cr2, "cr2", NULL)))
}
logit <- settled(glm(yes ~ treated + x, binomial, d, control = tight))
poisson <- settled(glm(visits ~ treated + x, poisson, d, offset = log(d$weeks), control = tight))
theta <- 2
for (i in 1:60) {
  negative <- glm(visits ~ treated + x, negative.binomial(theta), d, offset = log(d$weeks), control = tight, start = coef(poisson))
  theta <- as.numeric(theta.ml(d$visits, fitted(negative), limit = 200, eps = 1e-13))
}
negative <- settled(glm(visits ~ treated + x, negative.binomial(theta), d, offset = log(d$weeks), control = tight, start = coef(negative)))
spent <- d[d$euro > 0, ]
gamma <- settled(glm(euro ~ treated + x, Gamma("log"), spent, control = tight))
write_cases(d, c(cases("logit", '"outcome": "yes"', logit, d), cases("poisson", '"outcome": "visits", "exposure": "weeks"', poisson, d),
                 cases("negative-binomial", '"outcome": "visits", "exposure": "weeks"', negative, d), cases("gamma", '"outcome": "euro"', gamma, spent)),
            c("sandwich", "clubSandwich", "MASS"))
