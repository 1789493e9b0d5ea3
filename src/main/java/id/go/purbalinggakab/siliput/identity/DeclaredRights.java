package id.go.purbalinggakab.siliput.identity;

import java.util.Set;

/** The rights that follow from the diagram of an administrator's own process. */
public interface DeclaredRights {

    /**
     * Brings the roles to what the newest version declares: these may start it, auditors and administrators read it.
     * What an earlier version gave is taken away; tasks give their own rights to those whom they are offered.
     */
    void follow(String process, Set<String> starterGroups);
}
