using Isnad.Knowledge;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>Reads a frame's slots at a trigger; of masdars and participles the object stands in the idafa.</summary>
internal static class SlotReader
{
    /// <summary>The argument in a slot.</summary>
    public static ArgumentFinder.Argument Read(Draft draft, int trigger, Slot slot, bool verbal)
    {
        if (!verbal && slot is Slot.Object or Slot.Subject) slot = Slot.Genitive;
        return ArgumentFinder.Find(draft, trigger, slot);
    }

    /// <summary>The place in the list of the first slot that is filled, or −1.</summary>
    public static int FirstFound(Draft draft, int trigger, Slot[] slots, bool verbal)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            if (Read(draft, trigger, slots[i], verbal).Found) return i;
        }
        return -1;
    }
}
