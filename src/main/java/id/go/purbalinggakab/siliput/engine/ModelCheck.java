package id.go.purbalinggakab.siliput.engine;

import java.util.List;
import java.util.Map;

/** The gate that every deployment passes, asked without deploying. */
public interface ModelCheck {

    /**
     * Everything that a deployment would be refused for, none where it would pass. A form left out is the one that was
     * last deployed with its process, or that of the folder.
     *
     * @param files contents by name, such as {@code processes/coverage.bpmn} and {@code forms/enterLetter.html}
     */
    List<ModelProblem> problems(Map<String, byte[]> files);
}
