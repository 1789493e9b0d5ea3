package id.go.purbalinggakab.siliput.engine;

import java.util.List;

/** A room's word on what its code needs of steps and messages. */
public interface DeclaredSteps {

    List<StepRules> steps();
}
