package anodyne.cell;

/** What the working electrode is run against. */
public sealed interface CounterElectrode permits PorousElectrode, SodiumMetal {}
