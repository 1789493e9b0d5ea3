package id.go.purbalinggakab.siliput.notification;

import java.util.Set;

/** A room's word on which of its cases do not exist for a person, notices about them included. */
public interface NoticeSecrecy {

    Set<String> hiddenFrom(String user);
}
