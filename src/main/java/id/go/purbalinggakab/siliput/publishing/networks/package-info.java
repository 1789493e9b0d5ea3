/** Instagram, Facebook and X, by their interfaces or by hand, and corrections elsewhere. */
package id.go.purbalinggakab.siliput.publishing.networks;
