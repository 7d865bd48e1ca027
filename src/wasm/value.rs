//! A tree of JavaScript values, through which all results go to JavaScript.
//!
//! Serializing the types of the API directly would add a copy of serde-wasm-bindgen's code for every type. So
//! they are serialized into this tree, and the tree is the one type that serde-wasm-bindgen serializes.

use std::fmt;

use serde::ser::{Error, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};
use serde::{Serialize, Serializer};

/// A JavaScript value.
pub enum Value {
    Absent,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<Entry>),
    Object(Vec<Entry>),
}

/// A value and its key; the keys in a list are not read.
type Entry = (&'static str, Value);

impl Value {
    /// The tree of `value`. Types that JavaScript has no value for, which the API does not use, would be absent.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        let mut builder = Builder::default();
        let _ = value.serialize(&mut builder);
        builder
            .entries
            .pop()
            .map_or(Self::Absent, |(_, value)| value)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(entries) => {
                let mut list = serializer.serialize_seq(Some(entries.len()))?;
                for (_, value) in entries {
                    list.serialize_element(value)?;
                }
                list.end()
            }
            Self::Object(entries) => {
                let mut object = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    object.serialize_entry(key, value)?;
                }
                object.end()
            }
        }
    }
}

/// Something that JavaScript has no value for.
#[derive(Debug)]
pub struct Unsupported;

impl fmt::Display for Unsupported {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unsupported {}

impl Error for Unsupported {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Builds the tree while serde walks through a value.
#[derive(Default)]
struct Builder {
    /// The entries of the list or object that is being built.
    entries: Vec<Entry>,
    /// For each list or object around it the key of the inner one, and the entries so far.
    around: Vec<(&'static str, Vec<Entry>)>,
    /// The key of the next value.
    key: &'static str,
}

type Built = Result<(), Unsupported>;

impl Builder {
    fn put(&mut self, value: Value) -> Built {
        self.entries.push((self.key, value));
        Ok(())
    }

    fn open(&mut self) -> Result<&mut Self, Unsupported> {
        self.around
            .push((self.key, std::mem::take(&mut self.entries)));
        Ok(self)
    }

    fn close(&mut self, value: fn(Vec<Entry>) -> Value) -> Built {
        if let Some((key, around)) = self.around.pop() {
            let entries = std::mem::replace(&mut self.entries, around);
            self.entries.push((key, value(entries)));
        }
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident: $type:ty,)*) => {
        $(fn $method(self, value: $type) -> Built {
            self.put(Value::Number(value as f64))
        })*
    };
}

macro_rules! unsupported {
    ($($method:ident($($argument:ty),*) -> $type:ty,)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$type, Unsupported> {
            Err(Unsupported)
        })*
    };
}

impl Serializer for &mut Builder {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeStruct = Self;
    type SerializeTupleStruct = Impossible<(), Unsupported>;
    type SerializeTupleVariant = Impossible<(), Unsupported>;
    type SerializeMap = Impossible<(), Unsupported>;
    type SerializeStructVariant = Impossible<(), Unsupported>;

    numbers! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
    }

    unsupported! {
        serialize_bytes(&[u8]) -> (),
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant,
        serialize_map(Option<usize>) -> Self::SerializeMap,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant,
    }

    fn serialize_bool(self, value: bool) -> Built {
        self.put(Value::Boolean(value))
    }

    fn serialize_char(self, value: char) -> Built {
        self.put(Value::Text(value.into()))
    }

    fn serialize_str(self, value: &str) -> Built {
        self.put(Value::Text(value.into()))
    }

    fn serialize_none(self) -> Built {
        self.put(Value::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Built {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Built {
        self.put(Value::Absent)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Built {
        self.put(Value::Absent)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Built {
        self.put(Value::Text(variant.into()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Built {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Built {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unsupported> {
        self.open()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unsupported> {
        self.open()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unsupported> {
        self.open()
    }
}

macro_rules! list {
    ($kind:ident) => {
        impl $kind for &mut Builder {
            type Ok = ();
            type Error = Unsupported;

            fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Built {
                value.serialize(&mut **self)
            }

            fn end(self) -> Built {
                self.close(Value::List)
            }
        }
    };
}

list!(SerializeSeq);
list!(SerializeTuple);

impl SerializeStruct for &mut Builder {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Built {
        self.key = key;
        value.serialize(&mut **self)
    }

    fn end(self) -> Built {
        self.close(Value::Object)
    }
}
