namespace PgHaManifests.Core.Templates.Model;

/// <summary>A template uses a value in a way that it does not allow, found where Scriban gives no place; the renderer adds it.</summary>
internal sealed class ModelUseException(string message) : Exception(message);
