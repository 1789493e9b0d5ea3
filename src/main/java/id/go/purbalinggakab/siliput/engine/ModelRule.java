package id.go.purbalinggakab.siliput.engine;

import java.util.stream.Stream;

/** One thing that deployments are asked, whatever road they take; a bean, in the order of its {@code @Order}. */
public interface ModelRule {

    Stream<ModelProblem> problems(ProposedModel model);
}
