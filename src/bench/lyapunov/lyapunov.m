% Octave's share of the table: lyap of the control package (SLICOT SB03MD), one thread.
% Same files as lyapunov.py; writes X_<name>.octave.bin and octave.txt.
pkg load control
directory = argv(){1};
out = fopen(fullfile(directory, "octave.txt"), "w");
fprintf(out, "version %s\n", version());
files = sort(glob(fullfile(directory, "K_*.bin")));
function a = load_matrix(path)
  f = fopen(path, "rb", "ieee-le"); n = fread(f, 1, "int64"); a = fread(f, [n n], "double")'; fclose(f);
end
for i = 1:numel(files)
  [~, base] = fileparts(files{i}); name = base(3:end);
  k = load_matrix(files{i}); d = load_matrix(fullfile(directory, ["D_" name ".bin"]));
  best = Inf; spent = 0; runs = 0;
  % cputime ticks in hundredths of a second: many short solves are timed together.
  together = max(1, ceil(2e5 / rows(k)^3 * 20)); together = min(together, 2000);
  while runs < 3 && (spent < 5 || runs < 1)
    start = cputime();
    for r = 1:together
      x = lyap(k, d);
    end
    seconds = cputime() - start;
    best = min(best, seconds / together); spent += seconds; runs += 1;
  end
  f = fopen(fullfile(directory, ["X_" name ".octave.bin"]), "wb", "ieee-le"); fwrite(f, x', "double"); fclose(f);
  fprintf(out, "%s %g\n", name, best); fflush(out);
end
fclose(out);
