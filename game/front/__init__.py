"""What both front ends share: commands, wording, the opening of a data folder."""
