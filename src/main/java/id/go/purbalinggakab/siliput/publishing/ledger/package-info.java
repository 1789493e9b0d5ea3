/** What went out where, and the one mechanism by which anything goes out once. */
package id.go.purbalinggakab.siliput.publishing.ledger;
