namespace Isnad.Archive;

/// <summary>What a person does with a record.</summary>
public enum ReviewAction
{
    /// <summary>Finds it right.</summary>
    Confirm,
    /// <summary>Puts other JSON in its place.</summary>
    Edit,
    /// <summary>Finds it to be no such record.</summary>
    Reject,
    /// <summary>Writes a record that the program missed.</summary>
    Add,
    /// <summary>Writes a note; the record stays as it is.</summary>
    Note,
    /// <summary>Marks it for others to look at; the record stays as it is.</summary>
    Flag,
    /// <summary>Takes a decision back.</summary>
    Undo,
}
