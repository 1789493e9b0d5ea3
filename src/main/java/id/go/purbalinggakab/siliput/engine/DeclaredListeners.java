package id.go.purbalinggakab.siliput.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What the diagram says about a task's listeners. */
public final class DeclaredListeners {

    private DeclaredListeners() {}

    /** @param bean the listener's name in the diagram, as in {@code ${offerToCrew}} */
    public static boolean has(DelegateTask task, String bean) {
        var element = task.getBpmnModelElementInstance();
        return element != null
                && element.getExtensionElements() != null
                && element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream()
                        .anyMatch(listener -> ("${" + bean + "}").equals(listener.getCamundaDelegateExpression()));
    }
}
