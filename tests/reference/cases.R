# Writes input.csv and expected.json of one estimator. Run from the folder of the estimator: Rscript make.R
options(digits = 17, scipen = 0)

number <- function(x) ifelse(is.na(x), "null", trimws(formatC(x, digits = 17, format = "g")))
text <- function(x) paste0('"', x, '"')

# One estimate: term and named numbers (value, se, df, p, low, high).
estimate <- function(term, ...) {
  parts <- list(...)
  fields <- paste0(text(names(parts)), ": ", vapply(parts, number, ""))
  paste0('{"term": ', text(term), ", ", paste(fields, collapse = ", "), "}")
}

# All coefficients of an lm_robust fit.
robust <- function(fit, terms = names(coef(fit)), labels = terms) {
  s <- summary(fit)$coefficients[terms, , drop = FALSE]
  mapply(function(term, i) estimate(term, value = s[i, "Estimate"], se = s[i, "Std. Error"], df = s[i, "DF"], p = s[i, "Pr(>|t|)"],
                                    low = s[i, "CI Lower"], high = s[i, "CI Upper"]), labels, seq_along(terms))
}

case <- function(spec, estimates, tolerance = 1e-9, diagnostics = c()) {
  paste0('{"spec": ', spec, ', "tolerance": ', tolerance, ', "estimates": [\n  ', paste(estimates, collapse = ",\n  "), "]",
         if (length(diagnostics) > 0) paste0(', "diagnostics": [\n  ', paste(diagnostics, collapse = ",\n  "), "]"), "}")
}

# A number among the diagnostics, by the names that lead to it.
diagnostic <- function(path, value) paste0('{"path": [', paste(text(path), collapse = ", "), '], "value": ', number(value), "}")

write_cases <- function(data, cases, packages) {
  write.csv(format(data, digits = 15, trim = TRUE, drop0trailing = TRUE), "input.csv", row.names = FALSE, quote = FALSE)
  versions <- vapply(packages, function(p) paste0(text(p), ": ", text(as.character(packageVersion(p)))), "")
  writeLines(paste0('{"r": ', text(as.character(getRversion())), ', "packages": {', paste(versions, collapse = ", "), '},\n"cases": [\n',
                    paste(cases, collapse = ",\n"), "\n]}"), "expected.json")
}
