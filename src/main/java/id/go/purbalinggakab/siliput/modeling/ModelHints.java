package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import java.util.List;

/** What would make a diagram easier to read; none of it keeps a draft from being released. */
public interface ModelHints {

    /** Empty where it cannot be read. */
    List<ModelProblem> hints(String file, byte[] content);
}
