"""SCIM 2.0 (RFC 7643, RFC 7644): the Council's own directory adds people here, changes them and says who has left."""
