package id.go.purbalinggakab.siliput.engine;

/** A room's word on which cases do not exist for a person, where the engine itself asks nobody. */
public interface HiddenCases {

    boolean isHiddenFrom(String user, String processInstanceId);
}
