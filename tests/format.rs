//! The binary format: a compiled document reads back unchanged, the same document always gives the same bytes, and bytes
//! that were changed, cut off or added are an error, never a panic or a wrong answer. Even changed bytes with a new checksum
//! do not panic; they give another document or an error.

mod common;

use std::panic::catch_unwind;
use std::sync::LazyLock;

use common::{Random, SCAN, STORED};
use policy_proposals::EMBEDDED;
use policy_proposals::annotation::annotate;
use policy_proposals::document::model::Document;
use policy_proposals::editorial::Editorial;
use policy_proposals::index::container::checksum;
use policy_proposals::index::text::Text;

use policy_proposals::index::{self, FormatErrorKind, VERSION, pair_encoding};
use policy_proposals::text::variants::Converter;

const HEADER: usize = 16;
/// The bytes before the sections in a file with one document: the header, the document's length and the lengths of its
/// six sections.
const LENGTHS: usize = HEADER + 4 + 4 * 6;
const SECTIONS: [&str; 6] = [
    "records",
    "text",
    "variants",
    "terms",
    "annotations",
    "lexicon",
];

static CONVERTER: LazyLock<Converter> =
    LazyLock::new(|| Converter::new().expect("OpenCC's tables"));

/// The editorial files.
static EDITORIAL: LazyLock<Editorial> = LazyLock::new(|| {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    Editorial::read(seeds.as_ref(), &[&SCAN.document]).expect("the seeds read")
});

/// The document alone, compiled.
static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| compile(std::slice::from_ref(&SCAN.document)));

fn compile(documents: &[Document]) -> Vec<u8> {
    index::compile(documents, &EDITORIAL, &CONVERTER)
}

fn read(bytes: &[u8]) -> Vec<Document> {
    let stored = index::open(bytes).expect("what was compiled opens");
    stored.iter().map(index::Stored::document).collect()
}

fn json(document: &Document) -> serde_json::Value {
    serde_json::to_value(document).expect("a document is JSON")
}

fn u32_at(bytes: &[u8], offset: usize) -> usize {
    let bytes = bytes[offset..offset + 4].try_into().expect("four bytes");
    u32::from_le_bytes(bytes) as usize
}

/// Where each section begins, and where the last one ends.
fn boundaries(bytes: &[u8]) -> Vec<usize> {
    let mut offset = LENGTHS;
    let mut boundaries = vec![offset];
    for section in 0..SECTIONS.len() {
        offset += u32_at(bytes, HEADER + 4 + 4 * section);
        boundaries.push(offset);
    }
    boundaries
}

/// Opens `bytes`; whether that is an error, or what panicked.
fn is_error(bytes: &[u8]) -> Result<bool, String> {
    catch_unwind(|| index::open(bytes).is_err()).map_err(|_| "opening panics".into())
}

fn kind(bytes: &[u8]) -> Option<FormatErrorKind> {
    index::open(bytes).err().map(|error| error.kind)
}

/// `bytes` with the checksum that belongs to them.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = checksum(&bytes[HEADER..]);
    bytes[8..HEADER].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

fn fail_if_any(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} failures:\n{}",
        failures.len(),
        failures[..failures.len().min(20)].join("\n")
    );
}

#[test]
fn what_is_compiled_comes_back() {
    let documents = read(&BYTES);
    assert_eq!(documents.len(), 1);
    assert_eq!(json(&documents[0]), json(&SCAN.document));
    assert_eq!(documents[0].proposals.len(), 148);
}

#[test]
fn what_was_read_from_the_seeds_comes_back() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/bpa-2024");
    let reading = policy_proposals::document::read_folder(seeds.as_ref()).expect("the seed reads");
    assert_eq!(json(&STORED.document()), json(&reading.document));
}

#[test]
fn annotations_come_back() {
    let annotated = annotate(&SCAN.document, &EDITORIAL.vocabularies, STORED.variants());
    assert_eq!(annotated.facets.len(), EDITORIAL.vocabularies.len());
    assert!(annotated.figures.len() > 50);
    assert_eq!(STORED.annotations(), &annotated);
}

#[test]
fn every_proposal_comes_back_by_itself() {
    for (index, proposal) in SCAN.document.proposals.iter().enumerate() {
        assert_eq!(STORED.proposal(index).as_ref(), Some(proposal));
    }
    assert_eq!(STORED.proposal(148), None);
}

#[test]
fn a_document_with_everything_odd_comes_back() {
    let mut document = SCAN.document.clone();
    document.id = "\u{10FFFF}".into();
    document.year = u16::MAX;
    document.summary = None;
    document.preface = vec![String::new(), "\0\n𨋢".into()];
    document.domains[0].numeral = None;
    document.domains[0].lead = Some(String::new());
    document.domains[1].sections[0].label = None;
    document.domains[1].sections[0].lead = Some("😀".into());
    for proposal in &mut document.proposals[..40] {
        proposal.page = None;
        proposal
            .blocks
            .iter_mut()
            .for_each(|block| block.page = None);
    }
    let proposal = &mut document.proposals[40];
    proposal.title = String::new();
    proposal.label = Some("1.1".into());
    proposal.page = Some(u32::MAX / 4);
    proposal.blocks.clear();
    let block = &mut document.proposals[41].blocks[0];
    block.text = "𨋢𨋢：\u{E0100}e\u{301}".into();
    block.heading = Some("𨋢𨋢".into());
    let read = read(&compile(std::slice::from_ref(&document)));
    assert_eq!(json(&read[0]), json(&document));
}

#[test]
fn several_documents_come_back_in_the_order_of_their_ids() {
    let named = |id: &str| Document {
        id: id.into(),
        ..SCAN.document.clone()
    };
    let (first, second, third) = (named("a"), named("b"), named("c"));
    let bytes = compile(&[second.clone(), third.clone(), first.clone()]);
    let read: Vec<_> = read(&bytes).iter().map(json).collect();
    assert_eq!(read, [json(&first), json(&second), json(&third)]);
    assert_eq!(
        bytes,
        compile(&[third, first, second]),
        "in whatever order they come"
    );
}

#[test]
fn no_document_is_a_file_too() {
    let bytes = compile(&[]);
    assert_eq!(bytes.len(), HEADER);
    assert_eq!(read(&bytes), []);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(
        *BYTES,
        compile(std::slice::from_ref(&SCAN.document)),
        "by the same tables"
    );
    let again = Converter::new().expect("OpenCC's tables");
    assert_eq!(
        *BYTES,
        index::compile(std::slice::from_ref(&SCAN.document), &EDITORIAL, &again),
        "by tables loaded again"
    );
    let stored = index::open(EMBEDDED).expect("the embedded documents open");
    let embedded: Vec<Document> = stored.iter().map(index::Stored::document).collect();
    assert_eq!(EMBEDDED, compile(&embedded), "here as in the build");
}

#[test]
fn the_header_is_as_it_is_drawn() {
    assert_eq!(BYTES[..4], *b"PPIX");
    assert_eq!(BYTES[4..6], VERSION.to_le_bytes());
    assert_eq!(BYTES[6..8], 1u16.to_le_bytes());
    assert_eq!(BYTES[8..16], checksum(&BYTES[16..]).to_le_bytes());
    assert_eq!(u32_at(&BYTES, 16), BYTES.len() - 20);
    assert_eq!(boundaries(&BYTES).last(), Some(&BYTES.len()));
    assert_eq!(sealed(BYTES.clone()), *BYTES);
    // The terms are an automaton of the crate fst, which begins with its version.
    assert_eq!(BYTES[boundaries(&BYTES)[3]..][..8], 3u64.to_le_bytes());
}

#[test]
fn a_changed_byte_is_an_error() {
    let mut bytes = BYTES.clone();
    assert!(bytes.len() > 90_000, "all of the document");
    let mut failures = Vec::new();
    // All lengths, and every fifth byte after them: each try is slow, because it computes the checksum.
    let positions = (0..LENGTHS).chain((LENGTHS..bytes.len()).step_by(5));
    for (position, mask) in positions.zip([0xFF, 0x01, 0x80].into_iter().cycle()) {
        bytes[position] ^= mask;
        match is_error(&bytes) {
            Ok(true) => {}
            Ok(false) => failures.push(format!("byte {position} ^ {mask:#04x} opens")),
            Err(panic) => failures.push(format!("byte {position} ^ {mask:#04x}: {panic}")),
        }
        bytes[position] ^= mask;
    }
    assert_eq!(bytes, *BYTES);
    fail_if_any(&failures);
}

#[test]
fn every_value_of_every_header_byte_is_an_error() {
    // The checksum does not cover magic, version and count.
    let mut failures = Vec::new();
    for position in 0..LENGTHS {
        for value in 0..=u8::MAX {
            let mut bytes = BYTES.clone();
            if bytes[position] != value {
                bytes[position] = value;
                if is_error(&bytes) != Ok(true) {
                    failures.push(format!("byte {position} as {value:#04x}"));
                }
            }
        }
    }
    fail_if_any(&failures);
}

#[test]
fn every_other_number_of_documents_is_an_error() {
    let (mut bytes, mut failures) = (BYTES.clone(), Vec::new());
    for count in (0..=u16::MAX).filter(|&count| count != 1) {
        bytes[6..8].copy_from_slice(&count.to_le_bytes());
        if is_error(&bytes) != Ok(true) {
            failures.push(format!("{count} documents"));
        }
    }
    fail_if_any(&failures);
}

#[test]
fn every_shortened_file_is_an_error() {
    let mut lengths: Vec<usize> = (0..=LENGTHS + 64).collect();
    for boundary in boundaries(&BYTES) {
        lengths.extend((boundary - 2..=boundary + 2).filter(|&length| length < BYTES.len()));
    }
    let mut random = Random(2_000);
    lengths.extend((0..2_000).map(|_| random.below(BYTES.len())));
    lengths.push(BYTES.len() - 1);
    let mut failures = Vec::new();
    for length in lengths {
        if is_error(&BYTES[..length]) != Ok(true) {
            failures.push(format!("the first {length} bytes"));
        }
        // The same where the checksum was written anew.
        if length >= HEADER && is_error(&sealed(BYTES[..length].to_vec())) != Ok(true) {
            failures.push(format!("the first {length} bytes, sealed"));
        }
    }
    fail_if_any(&failures);
}

#[test]
fn every_lengthened_file_is_an_error() {
    let mut failures = Vec::new();
    for more in [1, 2, 3, 4, 16, 1_000] {
        for byte in [0, 1, 0xFF] {
            let mut bytes = BYTES.clone();
            bytes.resize(bytes.len() + more, byte);
            if kind(&bytes) != Some(FormatErrorKind::Checksum) {
                failures.push(format!("{more} times {byte}"));
            }
            if kind(&sealed(bytes)) != Some(FormatErrorKind::TrailingBytes) {
                failures.push(format!("{more} times {byte}, sealed"));
            }
        }
    }
    let twice = [BYTES.as_slice(), BYTES.as_slice()].concat();
    assert!(index::open(&twice).is_err() && index::open(&sealed(twice)).is_err());
    fail_if_any(&failures);
}

#[test]
fn what_is_wrong_is_said() {
    let changed = |offset: usize, value: u8| {
        let mut bytes = BYTES.clone();
        bytes[offset] = value;
        let error = index::open(&bytes).expect_err("it was changed");
        (error.kind, error.offset, error.to_string())
    };
    let (kind, offset, message) = changed(0, b'Q');
    assert_eq!((kind, offset), (FormatErrorKind::Magic, 0));
    assert!(
        message.contains("PPIX") && message.contains("byte 0"),
        "{message}"
    );

    let (kind, offset, message) = changed(4, 99);
    assert_eq!((kind, offset), (FormatErrorKind::Version { found: 99 }, 4));
    let named = message.contains("99") && message.contains(&VERSION.to_string());
    assert!(named && message.contains("version"), "{message}");

    let (kind, _, message) = changed(8, BYTES[8] ^ 1);
    assert_eq!(kind, FormatErrorKind::Checksum);
    assert!(message.contains("checksum"), "{message}");
    assert_eq!(
        changed(BYTES.len() - 1, BYTES[BYTES.len() - 1] ^ 1).0,
        FormatErrorKind::Checksum
    );

    for length in 0..HEADER {
        let error = index::open(&BYTES[..length]).expect_err("it was cut");
        assert_eq!(error.kind, FormatErrorKind::Truncated, "{length} bytes");
        assert!(error.to_string().contains("more bytes"), "{error}");
    }
    let wasm = index::open(b"\0asm\x01\0\0\0 something else altogether").expect_err("no magic");
    assert_eq!(wasm.kind, FormatErrorKind::Magic);
}

#[test]
fn text_that_is_no_text_is_an_error() {
    let low_surrogate_alone = pair_encoding::write(&[0x4E00, 0xDC00]);
    let error = Text::open(&low_surrogate_alone, 0).expect_err("no UTF-16");
    assert_eq!(error.kind, FormatErrorKind::Unicode);
}

#[test]
fn a_document_that_cannot_be_is_an_error() {
    let impossible = |what: &str, change: &dyn Fn(&mut Document)| {
        let mut document = SCAN.document.clone();
        change(&mut document);
        let bytes = compile(std::slice::from_ref(&document));
        assert_eq!(kind(&bytes), Some(FormatErrorKind::OutOfRange), "{what}");
    };
    impossible("no domain 0", &|document| document.proposals[0].domain = 0);
    impossible("no domain 14", &|document| {
        document.proposals[147].domain = 14;
    });
    impossible("domain 1 has three sections", &|document| {
        document.proposals[0].section = Some(3);
    });
    impossible("domain 6 has no section", &|document| {
        document.proposals[74].section = Some(0);
    });
    impossible("a proposal more than the domains have", &|document| {
        document.domains[12].last_proposal += 1;
    });
    impossible("a proposal that is missing", &|document| {
        document.proposals.pop();
    });
    impossible("a heading longer than its text", &|document| {
        let block = &mut document.proposals[0].blocks[0];
        block.heading = Some(block.text.clone() + "：");
    });
}

/// Whether `bytes` open; if so, all of them is read. `Err` where that panics.
fn read_all(bytes: &[u8]) -> std::thread::Result<bool> {
    catch_unwind(|| {
        let Ok(stored) = index::open(bytes) else {
            return false;
        };
        for stored in &stored {
            let document = stored.document();
            assert_eq!(document.proposals.len(), stored.proposals().len());
        }
        true
    })
}

/// Changes one to four bytes of the section at `section`, or of the lengths before all sections.
fn mutate(random: &mut Random, section: usize) -> (Vec<u8>, String) {
    let mut bytes = BYTES.clone();
    let boundaries = boundaries(&bytes);
    let (start, end) = if section < SECTIONS.len() {
        (boundaries[section], boundaries[section + 1])
    } else {
        (HEADER, LENGTHS)
    };
    let mut what = Vec::new();
    for _ in 0..=random.below(4) {
        let position = start + random.below(end - start);
        let value = match random.below(4) {
            0 => [0, 1, 0x7F, 0x80, 0xFF][random.below(5)],
            1 => bytes[position].wrapping_add(1),
            2 => bytes[position].wrapping_sub(1),
            _ => random.bits() as u8,
        };
        bytes[position] = value;
        what.push(format!("byte {position} = {value:#04x}"));
    }
    (sealed(bytes), what.join(", "))
}

#[test]
fn changed_bytes_with_a_new_checksum_never_panic() {
    let mut random = Random(2_024);
    let (mut opened, mut refused, mut failures) = (0, 0, Vec::new());
    for case in 0..2_500 {
        let section = case % (SECTIONS.len() + 1);
        let (bytes, what) = mutate(&mut random, section);
        match read_all(&bytes) {
            Ok(true) => opened += 1,
            Ok(false) => refused += 1,
            Err(_) => {
                let name = SECTIONS.get(section).unwrap_or(&"lengths");
                failures.push(format!("{name}: {what}"));
            }
        }
    }
    assert!(
        opened > 100 && refused > 100,
        "{opened} opened, {refused} refused"
    );
    fail_if_any(&failures);
}

#[test]
fn sections_of_other_lengths_never_panic() {
    // A section grows or shrinks and the lengths say so: the file as a whole is in order.
    let mut random = Random(4);
    let mut failures = Vec::new();
    for case in 0..1_000 {
        let section = case % SECTIONS.len();
        let boundaries = boundaries(&BYTES);
        let (start, end) = (boundaries[section], boundaries[section + 1]);
        let cut = random.below((end - start).min(40) + 1);
        let at = start + random.below(end - start - cut + 1);
        let added: Vec<u8> = (0..random.below(8)).map(|_| random.bits() as u8).collect();
        let mut bytes = BYTES.clone();
        bytes.splice(at..at + cut, added.iter().copied());
        let length = (end - start - cut + added.len()) as u32;
        let field = HEADER + 4 + 4 * section;
        bytes[field..field + 4].copy_from_slice(&length.to_le_bytes());
        let whole = (bytes.len() - HEADER - 4) as u32;
        bytes[HEADER..HEADER + 4].copy_from_slice(&whole.to_le_bytes());
        if read_all(&sealed(bytes)).is_err() {
            failures.push(format!(
                "{}: {cut} bytes at {at} became {added:?}",
                SECTIONS[section]
            ));
        }
    }
    fail_if_any(&failures);
}
