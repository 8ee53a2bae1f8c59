# Persons in twelve places who go up and down three rungs and leave at different times, with ties; data drawn here. Errors by person and by place: the
# infinitesimal jackknife of survfit; of Greenwood's kind: etm. Intervals by the formula of the logit scale.
source("../cases.R")
suppressMessages({ library(survival); library(etm) })
set.seed(20250223)
d <- do.call(rbind, lapply(1:120, function(i) {
  end <- sample(8:24, 1); now <- 0; state <- sample(1:3, 1, prob = c(.5, .3, .2)); rows <- data.frame(person = i, time = 0, state = state)
  pace <- exp(rnorm(1, 0, .5) + .3 * ((i %% 12) - 6) / 6)
  repeat {
    now <- now + ceiling(rexp(1, .12 * pace))
    if (now >= end) break
    state <- if (state == 1) 2 else if (state == 3) 2 else sample(c(1, 3), 1)
    rows <- rbind(rows, data.frame(person = i, time = now, state = state))
  }
  rbind(rows, data.frame(person = i, time = end, state = state))
}))
d$place <- d$person %% 12
stays <- do.call(rbind, lapply(split(d, d$person), function(r) {
  n <- nrow(r)
  data.frame(person = r$person[-1], place = r$place[-1], from = r$state[-n], start = r$time[-n], stop = r$time[-1], to = ifelse(r$state[-1] == r$state[-n], 0, r$state[-1]))
}))
tau <- 12
term <- function(a, b, p, se, z = qnorm(.975)) estimate(paste0(a, "->", b), value = p, se = se, low = plogis(qlogis(p) - z * se / (p * (1 - p))), high = plogis(qlogis(p) + z * se / (p * (1 - p))))
stays$next_state <- factor(stays$to, 0:3, c("none", "1", "2", "3")); stays$now <- factor(stays$from)
# survfit 3.5-3 gives the errors by id whatever its cluster: the influences of its persons are summed per place, with t of 11 degrees of freedom.
jackknife <- function(factor, group) unlist(lapply(1:3, function(a) {
  first <- as.numeric(1:3 == a)
  fit <- eval(bquote(survfit(Surv(start, stop, next_state) ~ 1, stays, id = person, istate = now, p0 = .(first), influence = TRUE)))
  at <- match(c("1", "2", "3"), fit$states); last <- max(which(fit$time <= tau))
  influence <- fit$influence.pstate[, last + 1, at] # the first is at the start
  stopifnot(max(abs(sqrt(colSums(influence^2)) - fit$std.err[last, at])) < 1e-12)
  person <- as.numeric(dimnames(fit$influence.pstate)[[1]])
  se <- factor * sqrt(colSums(rowsum(influence, if (group == "place") person %% 12 else person)^2))
  sapply(1:3, function(b) term(a, b, fit$pstate[last, at[b]], se[b], if (group == "place") qt(.975, 11) else qnorm(.975)))
}))
tra <- matrix(FALSE, 3, 3); tra[1, 2] <- tra[2, 1] <- tra[2, 3] <- tra[3, 2] <- TRUE
long <- data.frame(id = stays$person, from = as.character(stays$from), to = ifelse(stays$to == 0, "cens", as.character(stays$to)), entry = stays$start, exit = stays$stop)
fit <- etm(long, c("1", "2", "3"), tra, "cens", s = 0, t = tau)
greenwood <- unlist(lapply(1:3, function(a) sapply(1:3, function(b) {
  name <- paste(a, b); v <- fit$cov[, , dim(fit$cov)[3]][name, name]
  term(a, b, fit$est[a, b, dim(fit$est)[3]], sqrt(v))
})))
spec <- function(extra) paste0('{"estimator": "multi-state", "subject": "person", "time": "time", "state": "state", "tau": 12', extra, '}')
cases <- list(case(spec(""), jackknife(1, "person")), case(spec(', "cluster": "place"'), jackknife(sqrt(12 / 11), "place")), case(spec(', "vcov": "greenwood"'), greenwood))
write_cases(d, cases, c("survival", "etm"))
