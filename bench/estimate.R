# The same table and question in R: Rscript estimate.R FOLDER. Writes r.csv with the coefficients and errors of lm_robust.
folder <- commandArgs(TRUE)[1]
file <- file.path(folder, "table.bin")
report <- function(what, times) cat(sprintf("| R | %s | %.3f | %.3f |\n", what, median(times["wall", ]), median(times["cpu", ])))
timed <- function(f, repeats = 3) sapply(seq_len(repeats), function(i) { gc(); s <- system.time(f()); c(wall = s[["elapsed"]], cpu = s[["user.self"]] + s[["sys.self"]]) })
n <- file.size(file) / 80
reading <- system.time(d <- matrix(readBin(file, "double", n * 10), n))
cat(sprintf("| R | read table | %.3f | |\n", reading[["elapsed"]]))
colnames(d) <- c("y", paste0("x", 1:8), "cluster")
d <- as.data.frame(d)
f <- y ~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8
if (requireNamespace("estimatr", quietly = TRUE)) {
  report("estimatr::lm_robust(se_type = 'stata')", timed(function() fit <<- estimatr::lm_robust(f, d, clusters = cluster, se_type = "stata")))
  write.table(format(cbind(coef(fit), fit$std.error), digits = 17, trim = TRUE), file.path(folder, "r.csv"), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
if (requireNamespace("sandwich", quietly = TRUE))
  report("lm + sandwich::vcovCL(HC1)", timed(function() sandwich::vcovCL(lm(f, d), cluster = d$cluster, type = "HC1")))
cat(sprintf("| R | peak memory %.0f MB | | |\n", sum(gc()[, 6])))
rows <- 10000; cluster <- rep(1:100, each = 100); group <- cluster %% 2; y <- exp(rnorm(rows))
members <- split(seq_len(rows), cluster)
report("1,000 cluster-bootstrap replicates, rows gathered", timed(function() for (b in 1:1000) {
  i <- unlist(members[sample.int(100, 100, TRUE)], use.names = FALSE); mean(y[i][group[i] == 1]) - mean(y[i][group[i] == 0]) }))
