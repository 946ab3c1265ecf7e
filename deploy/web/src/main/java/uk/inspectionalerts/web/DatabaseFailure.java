package uk.inspectionalerts.web;

/** An event inside the service: a request failed because the database did not do what it was asked. */
public record DatabaseFailure(Throwable cause) {}
