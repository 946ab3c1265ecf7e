/** The local authorities of England that are responsible for children's services, and how reports name them. Pure. */
package uk.inspectionalerts.grading.authority;
