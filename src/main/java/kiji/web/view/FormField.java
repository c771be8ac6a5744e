package kiji.web.view;

/// What a form sends along unseen.
public record FormField(String name, String value) {}
