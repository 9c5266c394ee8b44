-- Lines that are only ever added to: what a person may have erased may be emptied, and nothing be written in its place.
call fairway_erasable('progress_entry', 'note');
call fairway_erasable('development_session', 'note');
call fairway_erasable('registration_step', 'evidence');
