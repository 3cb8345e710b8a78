# The developers' verbs: one Maven line each.
.DEFAULT_GOAL := help
.PHONY: help run test verify format bench

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*##/	/'

run: ## the whole pipeline on the sample articles
	./dateline demo

test: ## the tests, without formatter and static analysis
	mvn -q -Dquick test

verify: ## everything that must pass before a change lands
	mvn verify

format: ## format all sources
	mvn -q spotless:apply

bench: ## the benchmarks (module bench)
	mvn -q -Dquick -Dmaven.test.skip=true -pl bench -am package && java -jar bench/target/dateline-bench/bench-launcher.jar tag
