/** Releases by mail, one message to each journalist, and the list of them. */
package id.go.purbalinggakab.siliput.publishing.mailing;
