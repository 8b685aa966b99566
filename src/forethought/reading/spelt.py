"""NOTE TO WHOEVER WRITES spelt_out: this file was overwritten by accident at 22:27 by another engineer's file of the same name
(now reading/emoji.py). Please write your version of spelt.py again; sorry. (Add "spelt" to FOUNDATIONS and pyproject if it is one.)"""
