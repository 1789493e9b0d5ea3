package id.go.purbalinggakab.siliput.publishing.links;

/** Asks one link whether it is still there. */
@FunctionalInterface
public interface AskLink {

    Finding ask(String link);
}
