# Times with ties and people who were only seen for a while; data drawn here.
source("../cases.R")
suppressMessages(library(survival))
set.seed(20250204)
n <- 120
d <- data.frame(group = rep(c("a", "b", "c"), 40))
d$time <- ceiling(rexp(n, ifelse(d$group == "a", .08, .05)) * 2) / 2
seen <- ceiling(runif(n, 5, 40))
d$event <- as.integer(d$time <= seen)
d$time <- pmin(d$time, seen)
tau <- 20
fit <- survfit(Surv(time, event) ~ group, d)
s <- summary(fit, rmean = tau)$table
test <- survdiff(Surv(time, event) ~ group, d)
terms <- unlist(lapply(1:3, function(i) {
  level <- paste0("(group=", c("a", "b", "c")[i], ")")
  c(estimate(paste0("median", level), value = s[i, "median"], low = s[i, "0.95LCL"], high = s[i, "0.95UCL"]),
    estimate(paste0("rmst", level), value = s[i, grep("rmean$", colnames(s))], se = s[i, grep("se\\(rmean\\)", colnames(s))]))
}))
cases <- list(case(paste0('{"estimator": "survival", "time": "time", "event": "event", "group": "group", "tau": ', tau, '}'),
  c(terms, estimate("log-rank", value = test$chisq, statistic = test$chisq, df = 2, p = pchisq(test$chisq, 2, lower.tail = FALSE)))))
write_cases(d, cases, "survival")
