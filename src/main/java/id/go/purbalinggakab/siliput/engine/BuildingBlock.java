package id.go.purbalinggakab.siliput.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step that administrators draw with: a service task calls it by its bean's name and tells it by input parameters,
 * which are checked as the diagram is deployed. It lives in the room that owns what it touches.
 *
 * @param label what it does, in Indonesian
 */
public record BuildingBlock(
        String label, List<BlockParameter> parameters, Placeholders placeholders, Consumer<BlockCall> work)
        implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        work.accept(new BlockCall(execution, placeholders));
    }
}
