package id.go.purbalinggakab.siliput.identity;

import java.util.List;

/** The groups of a person as they are now; a login of this morning may know fewer or more. */
public interface LoginGroups {

    List<String> of(String userId);
}
