"""Filen kan ikke åbnes.

Filen ligger der, men musctl må ikke læse den, eller den kan ikke hentes. Det kan være, at den ejes af en anden bruger, at
den ligger i en mappe, der synkroniseres, og ikke er hentet ned, eller at disken har en fejl.

Se efter, hvem der ejer filen, og om du selv kan åbne den. `musctl doctor` ser efter, om mappen ligger det rigtige sted.

Alle andre filer bliver tjekket som ellers.
"""

UNSHOWN = "an example is a text, and this one cannot be read: tests/test_reader_rules.py shows it"

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
