# The same table and question in R: Rscript estimate.R FOLDER lm_robust|vcovCL|bootstrap. Task lm_robust writes r.csv with its coefficients and errors.
folder <- commandArgs(TRUE)[1]
task <- commandArgs(TRUE)[2]
report <- function(what, times) cat(sprintf("| R | %s | %.3f | %.3f |\n", what, median(times["wall", ]), median(times["cpu", ])))
timed <- function(f, repeats = 5) sapply(seq_len(repeats), function(i) { gc(); s <- system.time(f()); c(wall = s[["elapsed"]], cpu = s[["user.self"]] + s[["sys.self"]]) })
has <- function(package) requireNamespace(package, quietly = TRUE) || { cat(sprintf("| R | %s is not installed | | |\n", package)); FALSE }
f <- y ~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8

table_of <- function() {
  file <- file.path(folder, "table.bin")
  n <- file.size(file) / 80
  reading <- system.time(d <- matrix(readBin(file, "double", n * 10), n))
  cat(sprintf("| R | read table | %.3f | %.3f |\n", reading[["elapsed"]], reading[["user.self"]] + reading[["sys.self"]]))
  colnames(d) <- c("y", paste0("x", 1:8), "cluster")
  as.data.frame(d)
}

if (task == "lm_robust" && has("estimatr")) {
  d <- table_of()
  report("estimatr::lm_robust(se_type = 'stata')", timed(function() fit <<- estimatr::lm_robust(f, d, clusters = cluster, se_type = "stata")))
  write.table(format(cbind(coef(fit), fit$std.error), digits = 17, trim = TRUE), file.path(folder, "r.csv"), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
if (task == "vcovCL" && has("sandwich")) {
  d <- table_of()
  report("lm + sandwich::vcovCL(HC1)", timed(function() sandwich::vcovCL(lm(f, d), cluster = d$cluster, type = "HC1")))
}
if (task == "bootstrap") {
  rows <- 10000; cluster <- rep(1:100, each = 100); group <- cluster %% 2; y <- exp(rnorm(rows))
  members <- split(seq_len(rows), cluster)
  report("1,000 cluster-bootstrap replicates, rows gathered", timed(function() for (b in 1:1000) {
    i <- unlist(members[sample.int(100, 100, TRUE)], use.names = FALSE); mean(y[i][group[i] == 1]) - mean(y[i][group[i] == 0]) }))
  report("1,000 cluster-bootstrap replicates, from sums per cluster", timed(function() {
    sums <- rowsum(cbind(y * group, group, y * (1 - group), 1 - group), cluster)
    for (b in 1:1000) { s <- colSums(sums[sample.int(100, 100, TRUE), ]); s[1] / s[2] - s[3] / s[4] } }))
}
